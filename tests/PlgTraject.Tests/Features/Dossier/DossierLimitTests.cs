using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Dossier;

namespace PlgTraject.Tests.Features.Dossier;

public sealed class DossierLimitTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>
    /// A limit of one client is none of another's, and the dossier can be read and printed meanwhile.
    /// </summary>
    [Fact]
    public async Task Download_ClientWithTooMany_IsToldSoOnThePageOfTheDossier()
    {
        var limit = app.Services.GetRequiredService<DossierLimit>();
        var client = IPAddress.Parse("192.0.2.7");
        var admitted = Enumerable.Range(0, DossierLimit.PerHour + 1).Count(_ => limit.WaitOf(client) is null);

        var answer = await app.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = client;
            context.Request.Path = "/bestuursdossier/plg-bestuursdossier.pdf";
            context.Request.QueryString = new("?deelnemers=4");
        }, TestContext.Current.CancellationToken);

        using var reader = new StreamReader(answer.Response.Body);
        var page = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(DossierLimit.PerHour, admitted);
        Assert.Equal((int)HttpStatusCode.TooManyRequests, answer.Response.StatusCode);
        Assert.InRange(int.Parse(answer.Response.Headers.RetryAfter.ToString(), null), 1, 3600);
        Assert.Contains("Probeer het over een uur opnieuw", page, StringComparison.Ordinal);
        Assert.Contains("Gegevens en privacy", page, StringComparison.Ordinal);
        Assert.Contains("<nav aria-label=\"Hoofdmenu\">", page, StringComparison.Ordinal);
        Assert.Null(limit.WaitOf(IPAddress.Parse("192.0.2.8")));
    }
}
