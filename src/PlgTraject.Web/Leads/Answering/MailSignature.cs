using PlgTraject.Web.Content;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>What stands below the mails of a colleague to schools.</summary>
public static class MailSignature
{
    /// <param name="own">What the colleague wrote; null for the usual words.</param>
    /// <param name="name">The name of the colleague.</param>
    /// <param name="programme">Says whose site it is.</param>
    public static string Of(string? own, string name, ProgrammeContent programme) =>
        own ?? $"Met vriendelijke groet,\n\n{name}\n{programme.Provider.Name}\n{programme.Contact.Phone}";
}
