using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Tests.Features.Inquiries.Spam;

/// <summary>
/// The rules judge inquiries of schools and spam, all written for this test. While the rules were made, nobody looked
/// at every third of the first messages of either kind: these tell how the rules do with what they have not seen. The
/// messages with a higher number came later, to find what the rules did wrong.
/// </summary>
public sealed class SpamCorpusTests(ITestOutputHelper output)
{
    private const int FirstOnes = 65;
    private static readonly int Threshold = new SpamOptions().Threshold;

    [Fact]
    public void School_Every_Passes()
    {
        var messages = Read("school");
        Assert.True(messages.Count >= 60);

        var wrong = messages.Where(message => Points(message.Lead) >= Threshold).ToList();

        Report("held back", messages, wrong);
        Assert.Empty(wrong.Select(message => message.Name));
    }

    [Fact]
    public void Spam_AtLeast95Percent_IsHeldBack()
    {
        var messages = Read("spam");
        Assert.True(messages.Count >= 60);

        var wrong = messages.Where(message => Points(message.Lead) < Threshold).ToList();

        Report("passed", messages, wrong);
        Assert.InRange(wrong.Count, 0, messages.Count * 5 / 100);
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
    public async Task Text_LongAndRepeating_IsJudged(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Lead.QuestionMaxLength / part.Length));
        var lead = Message("x", "Jo", "De Brug", "jo@school.example", text).Lead;

        var judging = Task.Run(() => Points(lead), TestContext.Current.CancellationToken);

        Assert.Same(
            judging,
            await Task.WhenAny(judging, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
        Assert.True(judging.IsCompletedSuccessfully);
    }

    private static int Points(Lead lead) => SpamFilter.OfText(lead).Sum(suspicion => suspicion.Points);

    private void Report(
        string mistake,
        List<(string Name, bool IsUnseen, Lead Lead)> messages,
        List<(string Name, bool IsUnseen, Lead Lead)> wrong)
    {
        foreach (var unseen in (bool[])[false, true])
        {
            output.WriteLine($"{(unseen ? "unseen" : "seen")}: {wrong.Count(message => message.IsUnseen == unseen)} of "
                + $"{messages.Count(message => message.IsUnseen == unseen)} {mistake}");
        }

        foreach (var (name, _, lead) in wrong)
        {
            var reasons = SpamFilter.OfText(lead).Select(found => $"{found.Points} {found.Reason}");
            output.WriteLine($"{name}: {string.Join("; ", reasons)}");
        }
    }

    private static List<(string Name, bool IsUnseen, Lead Lead)> Read(string folder) =>
    [
        .. Directory
            .GetFiles(
                Path.Combine(AppContext.BaseDirectory, "Features", "Inquiries", "Spam", "Corpus", folder), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select((file, index) => Parse(file, isUnseen: index < FirstOnes && index % 3 == 2)),
    ];

    /// <summary>Lines with a name before them (the town may lack), an empty line, and the question.</summary>
    private static (string Name, bool IsUnseen, Lead Lead) Parse(string file, bool isUnseen)
    {
        var lines = File.ReadAllLines(file);
        var values = lines.TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim());
        var message = Message(
            Path.GetFileNameWithoutExtension(file), values["Naam"], values["School"], values["Mail"],
            string.Join('\n', lines[(values.Count + 1)..]).Trim(), values.GetValueOrDefault("Plaats"));
        return (message.Name, isUnseen, message.Lead);
    }

    private static (string Name, Lead Lead) Message(
        string name, string sender, string school, string email, string question, string? town = null) =>
        (name, Lead.Create("PLG-00000-00000", "", AppFixture.Start.UtcDateTime, new LeadDetails
        {
            Name = sender,
            School = school,
            Town = town,
            Email = email,
            Question = question.Length == 0 ? null : question,
        }));
}
