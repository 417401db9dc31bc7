using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Tests.Features.Inquiries.Spam;

/// <summary>
/// Inquiries of schools and spam, all written for this test. The rules were made with the messages in "tuned". Those in
/// "judged" were written after that and looked at by nobody: they tell how the rules do with what they have not seen.
/// Whoever changes a rule because of one of them moves all of them to "tuned" and writes others.
/// </summary>
public sealed class SpamCorpusTests(AppFixture app, ITestOutputHelper output) : IClassFixture<AppFixture>
{
    private const string Tuned = "tuned";
    private const string Judged = "judged";
    private const string SentenceOfASchool =
        " Wij zijn een school en willen met onze leraren meedoen aan jullie traject over leerteams.";

    private static readonly int Threshold = new SpamOptions().Threshold;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Corpus_Always_IsLargeEnough()
    {
        Assert.True(Read(Tuned, "honest").Concat(Read(Judged, "honest")).Count() >= 400);
        Assert.True(Read(Tuned, "spam").Concat(Read(Judged, "spam")).Count() >= 600);
        Assert.True(Read(Tuned, "edge").Concat(Read(Judged, "edge")).Count() >= 150);
    }

    /// <summary>Posted through the form on one day: a board's sentence that six schools send is among them.</summary>
    [Fact]
    public async Task Judged_SentByTheForm_LetsEverySchoolPassAndHoldsBackSpam()
    {
        var honest = await Post(Read(Judged, "honest"));
        var edge = await Post(Read(Judged, "edge"));
        var spam = await Post(Read(Judged, "spam"));

        Report("honest", "held back", honest, honest.Where(one => one.IsHeld));
        Report("edge", "held back", edge, edge.Where(one => one.IsHeld));
        Report("spam", "passed", spam, spam.Where(one => !one.IsHeld));
        Assert.Equal(0, honest.Count(one => one.IsHeld));
        Assert.InRange(edge.Count(one => one.IsHeld), 0, 1);
        Assert.InRange(spam.Count(one => one.IsHeld), spam.Count * 9 / 10, spam.Count);
    }

    [Theory]
    [InlineData("honest", 0)]
    [InlineData("edge", 1)]
    public void Tuned_School_Passes(string file, int most)
    {
        var messages = Read(Tuned, file).Select(Judge).ToList();

        Report(file, "held back", messages, messages.Where(one => one.IsHeld));
        Assert.InRange(messages.Count(one => one.IsHeld), 0, most);
    }

    [Theory]
    [InlineData(Tuned, "", 95)]
    [InlineData(Tuned, SentenceOfASchool, 90)]
    [InlineData(Judged, SentenceOfASchool, 90)]
    public void Spam_AlsoWithWordsOfASchool_IsHeldBack(string half, string added, int percent)
    {
        var messages = Read(half, "spam").Select(message => Judge(message with { Question = message.Question + added }))
            .ToList();

        Report($"{half} spam", "passed", messages, messages.Where(one => !one.IsHeld));
        Assert.InRange(messages.Count(one => one.IsHeld), messages.Count * percent / 100, messages.Count);
    }

    /// <summary>
    /// The slowest message that somebody can send costs a moment. A pattern that runs away takes longer than anybody
    /// waits, so the limit is far from both.
    /// </summary>
    [Theory]
    [InlineData("a")]
    [InlineData("1.")]
    [InlineData("http://a.")]
    [InlineData("[url ")]
    [InlineData("bcdfg")]
    [InlineData("gratis ")]
    [InlineData("wij bieden u ")]
    [InlineData("a b c ")]
    [InlineData("'aaaaaaaaaaaa ")]
    [InlineData("we can your ")]
    public async Task Text_LongAndRepeating_IsJudged(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Lead.QuestionMaxLength / part.Length));
        var message = new Message("x", "Jo", "De Brug", "jo@school.example", text);

        var judging = Task.Run(() => Judge(message), Stop);

        Assert.Same(judging, await Task.WhenAny(judging, Task.Delay(TimeSpan.FromSeconds(20), Stop)));
        Assert.True(judging.IsCompletedSuccessfully);
    }

    private Outcome Judge(Message message)
    {
        var reader = app.Services.GetRequiredService<SpamReader>();
        var lead = Lead.Create("PLG-00000-00000", "", AppFixture.Start.UtcDateTime, new LeadDetails
        {
            Name = message.Name,
            School = message.School,
            Town = message.Town,
            Email = message.Email,
            Role = Enum.TryParse<ContactRole>(message.Role, out var role) ? role : null,
            Question = message.Question,
        });
        var verdict = reader.Judge(lead, [.. reader.LookAt(lead)]);
        return new Outcome(message, verdict.IsSuspect(Threshold), verdict.ToString());
    }

    private async Task<List<Outcome>> Post(IEnumerable<Message> messages)
    {
        var outcomes = new List<Outcome>();
        foreach (var message in messages)
        {
            var visitor = app.Visitor();
            var page = await visitor.GetHtml(Inquiry.Path);
            app.Clock.Advance(TimeSpan.FromSeconds(10));
            using var answer = await visitor.SubmitForm(page, Inquiry.Path, new Dictionary<string, string>
            {
                ["Name"] = message.Name,
                ["School"] = message.School,
                ["Email"] = message.Email,
                ["Question"] = message.Question ?? "",
                ["Town"] = message.Town ?? "",
                ["Role"] = message.Role ?? "",
            });
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{message.Kind}, {message.Email}");
            var reference = answer.Headers.Location!.ToString().Split('/')[^1];
            var suspicion = await app.Database(database => database.AllLeads
                .Where(lead => lead.Reference == reference).Select(lead => lead.Suspicion).SingleAsync(Stop));
            outcomes.Add(new Outcome(message, suspicion is not null, suspicion ?? ""));
        }

        return outcomes;
    }

    private void Report(string what, string mistake, List<Outcome> all, IEnumerable<Outcome> wrong)
    {
        var mistakes = wrong.ToList();
        output.WriteLine($"{what}: {mistakes.Count} of {all.Count} {mistake}");
        foreach (var (message, _, reasons) in mistakes)
        {
            output.WriteLine($"{message.Kind}, {message.Name}: {reasons.ReplaceLineEndings("; ")}");
        }
    }

    private static IEnumerable<Message> Read(string half, string file) => File
        .ReadLines(Path.Combine(
            AppContext.BaseDirectory, "Features", "Inquiries", "Spam", "Corpus", half, $"{file}.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Message>(line, JsonSerializerOptions.Web)!);

    private sealed record Message(
        string Kind, string Name, string School, string Email, string? Question, string? Town = null,
        string? Role = null);

    private sealed record Outcome(Message Message, bool IsHeld, string Reasons);
}
