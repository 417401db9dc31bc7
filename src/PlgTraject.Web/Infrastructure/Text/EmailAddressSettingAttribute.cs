using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// Holds a setting to the one rule for an e-mail address, because a wrong one would show only when a mail is to go out.
/// The setting is optional. Its setter gives it through <see cref="Read"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailAddressSettingAttribute : ValidationAttribute
{
    /// <summary>The address in a setting, which may have a name before it; null when it is empty.</summary>
    public static string? Read(string? setting) =>
        EmailAddress.Clean(setting) is { Length: > 0 } address ? address : null;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is string address && EmailAddress.IsValid(address))
            ? ValidationResult.Success
            : new ValidationResult(
                $"'{value}' is no e-mail address that mail can be sent to, such as info@example.nl",
                [validationContext.MemberName!]);
}
