using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>
/// What the privacy page says about a visit: only downloads of the brochure are counted, and no other company sees it.
/// </summary>
public sealed class VisitsChapter : IPrivacyChapter
{
    public PrivacyTopic Topic => PrivacyTopic.Visits;

    public IEnumerable<PrivacyPart> Write() =>
    [
        "We tellen hoe vaak bezoekers de brochure per dag ophalen. "
            + "Bij dat getal staat niets over wie dat deed. "
            + "De site laadt niets van andere bedrijven: geen lettertypen, geen kaarten en geen statistieken.",
    ];
}
