using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>In which of the two countries a town is, as far as what somebody typed tells.</summary>
internal static partial class TownCountries
{
    /// <summary>Towns of Flanders, and Brussels, but those with a name that is a common word in Dutch.</summary>
    private static readonly string[] Belgian = Names(
        """
        aalst, aalter, aarschot, aartselaar, affligem, antwerpen, anzegem, ardooie, arendonk, asse, assenede, avelgem,
        baarle hertog, balen, beernem, beerse, beersel, begijnendijk, bekkevoort, berchem, beringen, berlaar, berlare,
        bertem, beveren, bierbeek, bilzen, blankenberge, boechout, bonheiden, boom, boortmeerbeek, bornem, boutersem,
        brasschaat, bredene, bree, brugge, brussel, buggenhout, damme, de panne, deerlijk, deinze, denderleeuw,
        dendermonde, dentergem, dessel, destelbergen, diepenbeek, diest, diksmuide, dilbeek, dilsen stokkem,
        drogenbos, duffel, edegem, eeklo, erpe mere, evergem, galmaarden, gavere, geel, geetbets, genk, gent,
        gentbrugge, geraardsbergen, gingelom, gistel, glabbeek, gooik, grimbergen, grobbendonk, haacht, haaltert,
        halle, hamont achel, harelbeke, hasselt, hechtel eksel, heist op den berg, hemiksem, herentals, herenthout,
        herk de stad, herselt, herzele, heusden zolder, hoboken, hoegaarden, hoeilaart, hoeselt, holsbeek, hooglede,
        hoogstraten, houthulst, ichtegem, ieper, ingelmunster, izegem, jabbeke, kampenhout, kapelle op den bos,
        kasterlee, keerbergen, kinrooi, kluisbergen, knesselare, knokke heist, koekelare, koksijde, kontich,
        kortemark, kortenaken, kortenberg, kortessem, kortrijk, kruibeke, kuurne, laakdal, laarne, lanaken, langemark
        poelkapelle, lebbeke, ledeberg, ledegem, lendelede, lennik, leopoldsburg, leuven, lichtervelde, liedekerke,
        lier, lierde, lievegem, linkebeek, lochristi, lokeren, lommel, londerzeel, lovendegem, lubbeek, lummen,
        maarkedal, maaseik, maasmechelen, machelen, maldegem, malle, mechelen, meerhout, meise, menen, merchtem,
        merelbeke, merksem, merksplas, meulebeke, middelkerke, moerbeke, moerkerke, mol, moorslede, mortsel, nevele,
        nieuwpoort, nijlen, ninove, oostende, oosterzele, oostkamp, oostrozebeke, opglabbeek, opwijk, oud heverlee,
        oud turnhout, oudenaarde, oudenburg, oudsbergen, overijse, overpelt, pelt, pepingen, pittem, poperinge, ranst,
        ravels, retie, riemst, rijkevorsel, roeselare, ronse, roosdaal, rotselaar, ruiselede, rumst, scherpenheuvel
        zichem, schilde, schoten, sint amands, sint amandsberg, sint genesius rode, sint gillis waas, sint katelijne
        waver, sint lievens houtem, sint martens latem, sint niklaas, sint pieters leeuw, sint truiden, spiere
        helkijn, stabroek, staden, steenokkerzeel, temse, ternat, tervuren, tessenderlo, tielt, tielt winge, tienen,
        tongeren, torhout, tremelo, turnhout, veurne, vilvoorde, vleteren, vorselaar, vosselaar, waarschoot,
        waasmunster, wachtebeke, waregem, wellen, wemmel, wervik, westerlo, wetteren, wevelgem, wezembeek oppem,
        wichelen, wielsbeke, wijnegem, willebroek, wingene, wommelgem, wortegem petegem, wuustwezel, zandhoven,
        zaventem, zedelgem, zele, zelzate, zemst, zoersel, zomergem, zonhoven, zonnebeke, zottegem, zoutleeuw,
        zuienkerke, zulte, zutendaal, zwalm, zwevegem
        """);

    /// <summary>
    /// The larger Dutch towns of which the numbers begin with 045, 046, 047, 048 or 049, as those of Belgian mobiles.
    /// </summary>
    private static readonly string[] Dutch = Names(
        """
        asten, bemmel, bergeijk, best, bladel, boxmeer, brunssum, cuijk, druten, echt, eersel, geleen, gendt, grave,
        heerlen, helmond, hoensbroek, kerkrade, landgraaf, maasbracht, nederweert, oirschot, reusel, roermond,
        sittard, someren, son en breugel, swalmen, venray, weert, zetten
        """);

    /// <param name="town">A town as it was typed, perhaps with a postcode or a country.</param>
    /// <returns>True for Belgium, false for the Netherlands, null when it does not tell.</returns>
    public static bool? IsInBelgium(string? town)
    {
        var words = $" {SearchText.Words(town)} ";
        return BelgianWord().IsMatch(words) ? true
            : DutchWord().IsMatch(words) ? false
            : (Belgian.Any(IsNamed), Dutch.Any(IsNamed)) switch
            {
                (true, false) => true,
                (false, true) => false,
                (true, true) => null,
                _ => FourDigits().IsMatch(words) ? true : null,
            };

        bool IsNamed(string name) => words.Contains($" {name} ", StringComparison.Ordinal);
    }

    private static string[] Names(string list) =>
        list.ReplaceLineEndings(" ").Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(" (belgie|belgique|belgium) ")]
    private static partial Regex BelgianWord();

    /// <summary>The name of the country, or a Dutch postcode, which has letters; "8660 De Panne" has none.</summary>
    [GeneratedRegex(" (nederland|netherlands|[1-9][0-9]{3} ?(?!de panne )[a-z]{2}) ")]
    private static partial Regex DutchWord();

    /// <summary>A postcode without letters is Belgian.</summary>
    [GeneratedRegex(" (b ?)?[1-9][0-9]{3} ")]
    private static partial Regex FourDigits();
}
