using Microsoft.AspNetCore.Hosting;

namespace PlgTraject.Tests.Support;

/// <summary>The product with an owner's changes: another price, a lecturer, another intro, an own address.</summary>
public sealed class ChangedContentFixture : AppFixture
{
    public const string Address = "https://plg.example.nl";

    protected override void Configure(IWebHostBuilder builder)
    {
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Content", "programme.yaml"));
        yaml = Replace(yaml, "priceInCents: 1850000", "priceInCents: 2012345");
        yaml = Replace(yaml, "vatNote: \"\"", "vatNote: vrij van fictieve heffing");
        yaml = Replace(yaml, "In één jaar werk je", "Efficiënt en zonder conflict werk je");
        yaml = Replace(yaml, "lecturers: []", """
            lecturers:
              - name: Fenna Voorbeeld
                role: Fictief docent
                biography: Zij bestaat alleen in deze test.
            """);
        var file = Path.Combine(Folder, "programme.yaml");
        File.WriteAllText(file, yaml);
        builder.UseSetting("Content:File", file);
        builder.UseSetting("Site:BaseUrl", Address);
    }

    private static string Replace(string yaml, string from, string to) => yaml.Contains(from, StringComparison.Ordinal)
        ? yaml.Replace(from, to, StringComparison.Ordinal)
        : throw new InvalidOperationException($"programme.yaml no longer holds '{from}'.");
}
