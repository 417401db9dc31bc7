using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>What is measured of inquiries.</summary>
public sealed class InquiryMeterTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Any_CountsByOutcome()
    {
        using var inquiries = new MetricCollector<long>(
            app.Services.GetRequiredService<IMeterFactory>(), InquiryMeter.Name, "plgtraject.inquiries");
        var visitor = app.Visitor();
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With()))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With()))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("Email", "geen adres"))))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With(
            ("Onderwerp", "Een vraag"), ("School", "Verdacht"), ("Question", "Gratis casino: klik hier"))))
        using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("__RequestVerificationToken", "oud"))))
        {
            await app.RenameTable("Leads", "Gone");
            using var failed = await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("School", "Een andere")));
            await app.RenameTable("Gone", "Leads");
        }

        Assert.Equal(["stored", "repeated", "invalid", "quarantined", "stale", "failed"],
            inquiries.GetMeasurementSnapshot().Select(measured => (string)measured.Tags["outcome"]!));
    }
}
