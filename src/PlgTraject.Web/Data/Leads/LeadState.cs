namespace PlgTraject.Web.Data.Leads;

/// <summary>Everything of a lead that merging it with another replaces. Times are UTC.</summary>
public sealed record LeadState(
    LeadDetails Details, LeadStatus Status, DateTime StatusSince, LostReason? LostReason, string? OwnerId,
    DateTime ArrivedAt, DateTime? AnsweredAt, DateTime? LastAnsweredAt, DateTime? WaitsSince, ReplyReminder Reminded,
    string? AnsweredById = null);
