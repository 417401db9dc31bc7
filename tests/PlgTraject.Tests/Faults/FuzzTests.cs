using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>
/// Random requests to every address there is, half of them with the session of a member of staff: none makes an error
/// of the server. PLG_TEST_FUZZ makes a long run; PLG_TEST_SEED repeats one, request by request.
/// </summary>
public sealed class FuzzTests(KestrelFixture app) : IClassFixture<KestrelFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnyRequest_AtAnyAddress_MakesNoServerError()
    {
        var count = Setting("PLG_TEST_FUZZ", 2000);
        var seed = Setting("PLG_TEST_SEED", Environment.TickCount);
        TestContext.Current.TestOutputHelper!.WriteLine($"PLG_TEST_SEED={seed}");
        await app.HasStaff("fuzz@academica.example");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler);
        var staff = await Browser.Visit(app, "fuzz@academica.example");
        var requests = new RandomRequests(app, await Browser.Visit(app, null), staff);
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        var faults = new ConcurrentQueue<string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop },
            async (number, _) =>
            {
                using var request = requests.Make(
                    new Random(unchecked(seed + (number * 7919))), isStaff: number % 2 == 1);
                try
                {
                    using var answer = await client.SendAsync(request, Stop);
                    var body = await answer.Content.ReadAsStringAsync(Stop);
                    statuses.AddOrUpdate(answer.StatusCode, 1, (_, times) => times + 1);
                    if ((int)answer.StatusCode >= 500 || body.Contains("   at PlgTraject.", StringComparison.Ordinal)
                        || body.Contains("   at Microsoft.", StringComparison.Ordinal))
                    {
                        faults.Enqueue($"{number}: {answer.StatusCode}\n{request}");
                    }
                }
                catch (HttpRequestException exception) when (exception.HttpRequestError
                    is HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.Unknown)
                {
                    // The server hung up on something that is no HTTP.
                    statuses.AddOrUpdate(0, 1, (_, times) => times + 1);
                }
            });

        TestContext.Current.TestOutputHelper.WriteLine(string.Join(
            ", ", statuses.OrderBy(status => status.Key).Select(status => $"{(int)status.Key}: {status.Value}")));
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Take(20)));
        // It came further than the first refusal.
        Assert.All(
            (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound,
                HttpStatusCode.MethodNotAllowed, HttpStatusCode.UnprocessableEntity],
            status => Assert.True(statuses.GetValueOrDefault(status) > 0, $"never {status}"));
        using var live = await client.GetAsync(new Uri(app.Address, "/health/live"), Stop);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        // The session was good to the end, so half of the requests came past the sign-in page.
        using var asStaff = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/beheer"));
        asStaff.Headers.Add("Cookie", staff.Cookies);
        using var leads = await client.SendAsync(asStaff, Stop);
        Assert.Equal(HttpStatusCode.OK, leads.StatusCode);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
