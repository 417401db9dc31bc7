using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Enrolments;
using PlgTraject.Web.Enrolments.Offers;

namespace PlgTraject.Web.Enrolments.Links;

/// <summary>
/// The private links of schools: 128 random bits, of which only a hash is stored. Opening one writes nothing, so a
/// program that follows every link of a mail uses nothing up.
/// </summary>
public sealed class SchoolLinks(PlgTrajectDbContext database, IOptions<OfferOptions> options, TimeProvider clock)
{
    private const int SecretBytes = 16;

    /// <summary>Adds a link, which works once the caller saves it.</summary>
    /// <param name="kind">What it opens.</param>
    /// <param name="offer">The key of the offer.</param>
    /// <param name="name">Who gets it.</param>
    /// <param name="email">The address of who gets it.</param>
    /// <param name="participant">Whose page it opens; only for a participant.</param>
    /// <returns>The secret for the address, which cannot be had again.</returns>
    public string Add(SchoolLinkKind kind, long offer, string name, string email, long? participant = null)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        database.SchoolLinks.Add(new SchoolLink
        {
            Kind = kind,
            TokenHash = HashOf(secret),
            OfferId = offer,
            ParticipantId = participant,
            HolderName = name,
            HolderEmail = email,
            CreatedAt = now,
            ExpiresAt = now.AddDays(options.Value.LinkDays),
        });
        return secret;
    }

    /// <summary>What a link opens; null when there is none of that kind, or it is over or taken back.</summary>
    public Task<SchoolLink?> FindAsync(string secret, SchoolLinkKind kind, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow().UtcDateTime);
        return database.SchoolLinks.AsNoTracking().SingleOrDefaultAsync(
            link => link.TokenHash == hash && link.Kind == kind && link.RevokedAt == null && link.ExpiresAt > now,
            cancellationToken);
    }

    /// <summary>Takes back the links that somebody has, within the transaction of the caller.</summary>
    /// <param name="links">Which ones.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    /// <returns>How many worked until now.</returns>
    public Task<int> RevokeAsync(IQueryable<SchoolLink> links, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return links.Where(link => link.RevokedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(link => link.RevokedAt, now), cancellationToken);
    }

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
