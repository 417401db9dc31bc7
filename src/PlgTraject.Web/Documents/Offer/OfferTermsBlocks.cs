using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Documents.Offer;

/// <summary>What holds for an offer: how to accept it, the terms, who makes it, and how to know it again.</summary>
internal static class OfferTermsBlocks
{
    public static IEnumerable<Block> Of(OfferSnapshot snapshot, string? hash)
    {
        var provider = snapshot.Provider;
        yield return new ChapterBlock("Akkoord en voorwaarden", OfferDocument.AgreementAnchor);
        yield return new ParagraphBlock(
            "Akkoord geven doe je op jullie eigen pagina. De link staat in de mail bij deze offerte. "
            + $"Dat kan tot en met {DutchText.LongDate(snapshot.ValidUntil)}. "
            + "Je kunt de link ook doorsturen naar je bestuur.");
        yield return new ParagraphBlock(
            $"Vragen, of toch iets anders? Mail naar {provider.Email} of bel {provider.Phone}. "
            + "Verandert er iets, dan krijg je een nieuwe versie. Deze versie blijft zoals ze is.");
        if (snapshot.Terms is { } terms)
        {
            yield return new ParagraphBlock(
                $"Op deze offerte zijn onze voorwaarden{(terms.Date is { } day ? $" van {DutchText.Date(day)}" : "")} "
                + $"van toepassing: {terms.Url}");
        }

        if (snapshot.Files.Count > 0)
        {
            yield return new HeadingBlock("Bijlagen");
            yield return new ListBlock([.. snapshot.Files.Select(file => file.Name)]);
        }

        yield return new FactsBlock([.. Facts(snapshot, hash)]);
    }

    private static IEnumerable<Fact> Facts(OfferSnapshot snapshot, string? hash)
    {
        var provider = snapshot.Provider;
        IEnumerable<(string Name, string? Value)> facts =
        [
            ("Aanbieder", provider.LegalName ?? provider.Name),
            ("Adres", provider.Address?.Replace("\n", ", ", StringComparison.Ordinal)),
            ("KvK-nummer", provider.RegistrationNumber),
            ("Btw-nummer", provider.VatNumber),
            ("Offerte", snapshot.Number.Length == 0 ? null : $"{snapshot.Number}, versie {snapshot.VersionNumber}"),
            ("Controlecode", hash),
        ];
        return facts.Where(fact => fact.Value is not null).Select(fact => new Fact(fact.Name, fact.Value!));
    }
}
