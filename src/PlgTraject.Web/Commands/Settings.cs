using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using PlgTraject.Web.Access;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Enrolments.Offers;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Checks the settings of our own sections against their options classes, before anything is built with them, so that
/// all mistakes are told at once, each with its key. <see cref="HostSettings"/> checks the settings that other
/// libraries read.
/// </summary>
public static class Settings
{
    /// <summary>
    /// Every section of ours with its options class. The rules of an options class are checked here and nowhere else.
    /// </summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (SiteOptions.Section, typeof(SiteOptions)),
        (ProxyOptions.Section, typeof(ProxyOptions)),
        (LimitOptions.Section, typeof(LimitOptions)),
        (ContentOptions.Section, typeof(ContentOptions)),
        (VatOptions.Section, typeof(VatOptions)),
        (OfferOptions.Section, typeof(OfferOptions)),
        (DatabaseOptions.Section, typeof(DatabaseOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (InboxOptions.Section, typeof(InboxOptions)),
        (SpamOptions.Section, typeof(SpamOptions)),
        (OfficeOptions.Section, typeof(OfficeOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (PrivacyOptions.Section, typeof(PrivacyOptions)),
        (LogOptions.Section, typeof(LogOptions)),
        (StaffOptions.Section, typeof(StaffOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
#if QUESTPDF
        (Documents.QuestPdf.QuestPdfOptions.Section, typeof(Documents.QuestPdf.QuestPdfOptions)),
#endif
    ];

    /// <summary>Checks all settings, and writes every mistake to the standard error.</summary>
    /// <returns>True when the program can be built with these settings.</returns>
    public static bool AreUsable(IConfiguration configuration)
    {
        var faults = HostSettings.FaultsIn(configuration).ToList();
        foreach (var (name, type) in Sections)
        {
            var section = configuration.GetSection(name);
            var before = faults.Count;
            Compare(section, type, faults);
            var readable = faults.Count == before ? section : Readable(section, faults);
            Validate(name, readable.Get(type) ?? Activator.CreateInstance(type)!, faults);
        }

        foreach (var (key, fault) in faults)
        {
            Fault(key, fault);
        }

        return faults.Count == 0;
    }

    /// <summary>Writes one fault in a setting to the standard error.</summary>
    /// <returns>Always false, so that a caller can return it.</returns>
    public static bool Fault(string key, string fault)
    {
        Console.Error.WriteLine($"Configuration: {key}: {fault}");
        return false;
    }

    /// <summary>
    /// The section without the settings that cannot be read: the rules can be checked for the others.
    /// </summary>
    private static IConfigurationSection Readable(
        IConfigurationSection section, List<(string Key, string Fault)> faults) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(section.AsEnumerable().Where(setting => !faults.Exists(fault =>
                $"{setting.Key}:".StartsWith($"{fault.Key}:", StringComparison.OrdinalIgnoreCase))))
            .Build().GetSection(section.Path);

    private static void Compare(IConfigurationSection section, Type type, List<(string Key, string Fault)> faults)
    {
        foreach (var setting in section.GetChildren())
        {
            var property = type.GetProperty(
                setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is not { CanWrite: true })
            {
                // It is told and no fault: another version may know the setting, but silence would hide a typing error.
                Fault(setting.Path, "is no setting of this version and does nothing; is it mistyped?");
            }
            else if (KeyAndValueOf(property.PropertyType) is var (key, value))
            {
                CompareEntries(setting, key, value, faults);
            }
            else if (IsList(property.PropertyType))
            {
                if (!string.IsNullOrEmpty(setting.Value))
                {
                    faults.Add((setting.Path, $"is a list: give the first as {setting.Path}:0"));
                }
            }
            else if (TypeDescriptor.GetConverter(property.PropertyType) is var converter
                && converter.CanConvertFrom(typeof(string)))
            {
                Read(setting, property.PropertyType, converter, faults);
            }
            else
            {
                Compare(setting, property.PropertyType, faults);
            }
        }
    }

    /// <summary>
    /// Checks a setting that has a value for each of several names, such as a period for each status.
    /// </summary>
    private static void CompareEntries(
        IConfigurationSection setting, Type key, Type value, List<(string Key, string Fault)> faults)
    {
        foreach (var entry in setting.GetChildren())
        {
            if (!Enum.GetNames(key).Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add((entry.Path, $"'{entry.Key}' is {Expectation(key)}"));
            }
            else
            {
                Read(entry, value, TypeDescriptor.GetConverter(value), faults);
            }
        }
    }

    private static (Type Key, Type Value)? KeyAndValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>)
            ? (type.GenericTypeArguments[0], type.GenericTypeArguments[1])
            : null;

    private static void Read(
        IConfigurationSection setting, Type type, TypeConverter converter, List<(string Key, string Fault)> faults)
    {
        if (setting.Value is null)
        {
            faults.Add((setting.Path, "takes one value"));
            return;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            var value = converter.ConvertFromInvariantString(setting.Value);
            // An optional setting may be empty, which gives null; whether it may be null, the rules decide.
            if (type.IsEnum && value is not null && !Enum.IsDefined(type, value))
            {
                throw new FormatException();
            }
        }
        // The converters throw exceptions of no particular kind.
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            faults.Add((setting.Path, $"'{setting.Value}' is {Expectation(type)}"));
        }
    }

    private static string Expectation(Type type) => type switch
    {
        { IsEnum: true } => $"none of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(int) => "no whole number",
        _ when type == typeof(bool) => "neither true nor false",
        _ when type == typeof(Uri) => "no address",
        _ => $"no {type.Name}",
    };

    private static void Validate(string path, object options, List<(string Key, string Fault)> faults)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        var found = results.Select(result =>
            (Key: string.Join(':', result.MemberNames.Prepend(path)), Fault: result.ErrorMessage ?? "is not valid"));
        // A setting that cannot be read was told before; without its value, a rule would also say that it is missing.
        faults.AddRange([.. found.Where(one => !faults.Exists(fault => fault.Key == one.Key))]);
        foreach (var property in options.GetType().GetProperties().Where(property =>
            property.CanWrite && property.PropertyType.Namespace!.StartsWith("PlgTraject", StringComparison.Ordinal)))
        {
            if (property.GetValue(options) is { } nested and not Enum)
            {
                Validate($"{path}:{property.Name}", nested, faults);
            }
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
