namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>A version of the privacy page.</summary>
/// <param name="Version">What it is called.</param>
/// <param name="Text">What it says.</param>
/// <param name="FirstShownAt">UTC.</param>
public sealed record PrivacyTextModel(string Version, string Text, DateTime FirstShownAt);
