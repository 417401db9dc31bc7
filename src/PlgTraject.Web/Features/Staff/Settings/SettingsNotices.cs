using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Settings;

/// <summary>What the pages of settings say after an act.</summary>
public static class SettingsNotices
{
    public static readonly Notice TemplateSaved = Notice.Success("Het sjabloon is bewaard.");
    public static readonly Notice SavedElsewhere =
        Notice.Warning("Er is net een sjabloon met deze naam bewaard. Kijk of dat van jou erin staat.");

    public static readonly Notice TemplateRemoved = Notice.Success("Het sjabloon is verwijderd.");
}
