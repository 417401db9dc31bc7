using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Infrastructure.Caching;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Leads.Figures;

/// <summary>
/// How well the promised answer was kept, for the public pages to say. It is measured now and then, so that no visit
/// asks the database.
/// </summary>
public sealed class MeasuredPromise(IOptions<OfficeOptions> options, PageCache pages)
{
    /// <summary>The questions of so many days count.</summary>
    public const int Days = 90;

    /// <summary>With fewer answers nothing is said: one of them would change the figures too much.</summary>
    public const int LeastAnswered = 20;

    private volatile AnswerFigures? _figures;

    /// <summary>Null when the office does not publish it, or when there are too few answers.</summary>
    public AnswerFigures? Figures => _figures;

    /// <summary>Measures it anew, and has the pages that say it made anew.</summary>
    public async Task MeasureAsync(LeadFigures figures, CancellationToken cancellationToken)
    {
        if (!options.Value.PublishAnswerTimes)
        {
            return;
        }

        var measured = await figures.OfLastDaysAsync(Days, cancellationToken);
        _figures = measured.Answered >= LeastAnswered ? measured : null;
        // Also when nothing changed: a page that was being made while it was measured before may say what was before.
        pages.Forget(Addresses.Home, Addresses.Contact);
    }
}

/// <summary>Has <see cref="MeasuredPromise"/> measured at the start and every hour.</summary>
public sealed class MeasuredPromiseService(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<MeasuredPromiseService> logger)
    : RegularJob(scopes, clock, logger, TimeSpan.FromHours(1))
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<MeasuredPromise>()
            .MeasureAsync(services.GetRequiredService<LeadFigures>(), cancellationToken);
}
