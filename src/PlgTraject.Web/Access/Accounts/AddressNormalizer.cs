using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Finds an account by any spelling of its address, such as an international domain in letters or in ASCII. It keeps
/// the capitals of the framework's own normalizer, so that accounts of before are found.
/// </summary>
public sealed class AddressNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.KeyOf(email).ToUpperInvariant();
}
