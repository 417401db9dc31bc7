using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Benchmarks.Load;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Benchmarks.SignIn;

/// <summary>
/// Measures whether the time of an answer tells that an account exists. It tries addresses of accounts and of nobody,
/// in random order. Each try is of another client and another account, so that no limit stops it.
/// </summary>
internal static class SignInTiming
{
    private const int Tries = 200;
    private const int WarmUp = 10;
    private const string SignIn = "/beheer/inloggen";
    private const string Forgotten = "/beheer/wachtwoord-vergeten";

    private static int _client;

    /// <param name="args">Folder of the published product.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("Usage: signin FOLDER-OF-PUBLISHED-PRODUCT [--port=5110]");
            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var port = args.FirstOrDefault(arg => arg.StartsWith("--port=", StringComparison.Ordinal))?[7..] ?? "5110";
        using var product = new Product(Path.GetFullPath(args[0]), int.Parse(port, CultureInfo.InvariantCulture));
        await using var server = await product.StartAsync();
        await MakeAccountsAsync(product.Database);
        using var browser = new Browser(server.Address);
        Console.WriteLine($"{"",-24}{"known ms",10}{"unknown ms",12}{"difference",12}   95% of chance");
        await MeasureAsync(browser, SignIn);
        await MeasureAsync(browser, Forgotten);
        return 0;
    }

    private static async Task MeasureAsync(Browser browser, string path)
    {
        var token = await browser.TokenAsync(path);
        var (known, unknown) = (new List<double>(), new List<double>());
        var turns = Enumerable.Range(-WarmUp, Tries + WarmUp)
            .SelectMany(number => new[] { (number, true), (number, false) }).ToArray();
        new Random(5).Shuffle(turns.AsSpan(2 * WarmUp));
        foreach (var (number, isKnown) in turns)
        {
            var form = new Dictionary<string, string>
            {
                ["Email"] = isKnown ? Address(number) : $"niemand{number}@plg.example",
                ["Password"] = "dit is het niet hoor",
                ["__RequestVerificationToken"] = token,
            };
            var clock = Stopwatch.StartNew();
            using var answer = await browser.SendAsync(HttpMethod.Post, path, form, NextClient());
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode is not (HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK))
            {
                throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
            }

            if (number >= 0)
            {
                (isKnown ? known : unknown).Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        var (low, high) = Chance(known, unknown);
        var (ofKnown, ofUnknown) = (Median(known), Median(unknown));
        Console.WriteLine(
            $"{path,-24}{ofKnown,10:F2}{ofUnknown,12:F2}{ofKnown - ofUnknown,12:F2}   {low:F2} to {high:F2}");
    }

    /// <summary>
    /// How far the medians lie apart in 95 of 100 cases when chance alone decides which try was which.
    /// </summary>
    private static (double Low, double High) Chance(List<double> known, List<double> unknown)
    {
        var random = new Random(7);
        double[] all = [.. known, .. unknown];
        var differences = new List<double>();
        for (var round = 0; round < 2000; round++)
        {
            random.Shuffle(all);
            differences.Add(Median(all[..known.Count]) - Median(all[known.Count..]));
        }

        differences.Sort();
        return (differences[50], differences[^51]);
    }

    private static double Median(IEnumerable<double> times) => WrkResult.Middle(times);

    /// <summary>A network address that no try used before, which the server takes from the header of a proxy.</summary>
    private static string NextClient()
    {
        var number = Interlocked.Increment(ref _client);
        return $"10.{number >> 16}.{(number >> 8) & 255}.{number & 255}";
    }

    private static string Address(int number) => $"medewerker{number}@plg.example";

    private static async Task MakeAccountsAsync(string file)
    {
        var hasher = new PasswordHasher<Colleague>(
            Options.Create(new PasswordHasherOptions { IterationCount = StaffPassword.HashIterations }));
        var nobody = new Colleague { DisplayName = "", CreatedAt = DateTime.UtcNow };
        var hash = hasher.HashPassword(nobody, "een wachtwoord voor de meting");
        await using var database = new SqliteDbContext(
            new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={file}").Options);
        database.Users.AddRange(Enumerable.Range(-WarmUp, Tries + WarmUp).Select(number => new Colleague
        {
            UserName = Address(number),
            NormalizedUserName = Address(number).ToUpperInvariant(),
            Email = Address(number),
            NormalizedEmail = Address(number).ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = "Meting",
            CreatedAt = DateTime.UtcNow,
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString(),
        }));
        await database.SaveChangesAsync();
    }
}
