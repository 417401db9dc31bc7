namespace PlgTraject.Web.Privacy;

/// <summary>Writes what the privacy page says of spam, for this folder does not know the feature that holds it back.</summary>
public delegate PrivacySection SpamSection();
