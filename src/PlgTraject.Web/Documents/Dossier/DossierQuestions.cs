using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Documents.Dossier;

/// <summary>
/// What a board asks. What the content does not answer stands below, to be asked: nothing is made up.
/// </summary>
internal sealed class DossierQuestions(ProgrammeContent programme)
{
    public IEnumerable<Block> About(DossierFacts facts)
    {
        yield return new ChapterBlock("Vragen van een bestuur", "vragen");
        var questions = All(facts).ToList();
        foreach (var (question, answer) in questions)
        {
            if (answer is not null)
            {
                yield return new HeadingBlock(question);
                yield return new ParagraphBlock(answer);
            }
        }

        var contact = programme.Contact;
        yield return new HeadingBlock("Vraag dit aan ons");
        yield return new ParagraphBlock("Op deze vragen staat geen antwoord op de site:");
        yield return new ListBlock(
            [.. questions.Where(question => question.Answer is null).Select(question => question.Question)]);
        yield return new ParagraphBlock(
            $"Mail naar {contact.Email} of bel {contact.Phone}, {contact.OpeningHoursText}. {contact.AnswerText}.");
    }

    /// <summary>In the order in which a board asks; without an answer when there is none.</summary>
    private IEnumerable<(string Question, string? Answer)> All(DossierFacts facts)
    {
        var practical = programme.Practical;
        yield return ("Wie biedt het aan?", $"{programme.Provider.Name}. De aanbieder zegt over zichzelf: "
            + $"{string.Join("; ", programme.Provider.Claims.Select(claim => claim.Text))}.");
        yield return ("Zitten we ergens aan vast?",
            $"Nee. Dit is een indicatie, geen offerte. Je krijgt eerst {LowerFirst(programme.Actions.InquireText)}.");
        yield return ("Meer of minder deelnemers?",
            $"Met {practical.CoalitionText} blijft het tarief gelijk: het geldt {practical.PriceUnit}.");
        yield return ("Hoe zit het met btw?", facts.Vat);
        yield return ("Komen er kosten bij, zoals voor de locatie?", null);
        yield return ("Kunnen we in delen betalen?", null);
        yield return ("Hoelang duurt een bijeenkomst?", null);
        yield return ("Wie geven les?", programme.Lecturers.Count == 0
            ? null
            : string.Join("; ", programme.Lecturers.Select(one => $"{one.Name}, {one.Role}")) + ".");
        yield return ("Wat als een deelnemer uitvalt?", null);
        yield return ("Hoeveel tijd kost het naast de bijeenkomsten?", null);
    }

    private static string LowerFirst(string text) => $"{char.ToLower(text[0], DutchText.Culture)}{text[1..]}";
}
