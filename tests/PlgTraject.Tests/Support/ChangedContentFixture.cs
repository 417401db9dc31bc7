using Microsoft.AspNetCore.Hosting;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Support;

/// <summary>
/// The product after an owner filled in what the content file leaves open, and changed the rest: another price, VAT,
/// a lecturer, an intro with letters that a face may join, an address of its own.
/// </summary>
public sealed class ChangedContentFixture : AppFixture
{
    public const string Address = "https://plg.example.nl";

    /// <summary>
    /// Its price in euros as machines write it: a point before the cents, and nothing between the thousands.
    /// </summary>
    public const string Price = "20123.45";

    public const string Vat = "Vrijgesteld van btw: fictief artikel 0.";

    protected override void Configure(IWebHostBuilder builder)
    {
        var file = Path.Combine(Folder, "programme.yaml");
        File.WriteAllText(file, TestContent.With(
            ("priceInCents", Price.Replace(".", "", StringComparison.Ordinal)),
            ("intro", "Efficiënt differentiëren, en zonder conflict samen bouwen."),
            ("lecturers",
                "[{ name: Fenna Voorbeeld, role: Fictief docent, biography: Zij bestaat alleen in deze test. }]")));
        builder.UseSetting(TestContent.Setting, file);
        builder.UseSetting("Site:BaseUrl", Address);
        builder.UseSetting("Vat:Treatment", nameof(VatTreatment.Exempt));
        builder.UseSetting("Vat:LegalBasis", "fictief artikel 0");
    }
}
