using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace PlgTraject.Web.Content;

/// <summary>Reads programme.yaml and refuses it when anything is missing or wrong.</summary>
public static class ContentFile
{
    /// <exception cref="ContentException">
    /// The file is absent, is not YAML of this shape, or breaks a rule of <see cref="ProgrammeContentValidator"/>.
    /// </exception>
    public static ProgrammeContent Load(string path) => Read(path, "content file", Parse);

    /// <summary>Reads a file of which a fault is told with its path.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="kind">What it is called in the message.</param>
    /// <param name="parse">Reads its text; throws a <see cref="ContentException"/> when that can't be used.</param>
    /// <exception cref="ContentException">The file is absent, or its text can't be used.</exception>
    public static T Read<T>(string path, string kind, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (IOException exception)
        {
            throw new ContentException($"The {kind} {path} cannot be read: {exception.Message}", exception);
        }
        catch (ContentException exception)
        {
            throw new ContentException($"The {kind} {path} cannot be used.\n{exception.Message}", exception);
        }
    }

    /// <exception cref="ContentException">
    /// The text is not YAML of this shape, or breaks a rule of <see cref="ProgrammeContentValidator"/>.
    /// </exception>
    public static ProgrammeContent Parse(string yaml)
    {
        ProgrammeContent content;
        try
        {
            content = Deserializer()
                .Deserialize<ProgrammeContent>(yaml)
                ?? throw new ContentException("  the file is empty");
        }
        catch (YamlException exception)
        {
            // YamlDotNet wraps the cause: the innermost exception says what is wrong, the outer one in which line.
            throw new ContentException(
                $"  line {exception.Start.Line}: {exception.GetBaseException().Message}", exception);
        }

        var result = new ProgrammeContentValidator().Validate(content);
        return result.IsValid
            ? content
            : throw new ContentException(string.Join('\n', result.Errors.Select(
                error => $"  {Key(error.PropertyName)}: {error.ErrorMessage}")));
    }

    private static IDeserializer Deserializer()
    {
        var builder = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .WithEnforceRequiredMembers()
            .WithEnforceNullability()
            .WithTypeConverter(new TimeOnlyConverter(formats: "HH:mm"));
        ReadList<string>();
        ReadList<Claim>();
        ReadList<Element>();
        ReadList<ProgrammeLine>();
        ReadList<Theme>();
        ReadList<Session>();
        ReadList<Lecturer>();
        ReadList<Reference>();
        return builder.Build();

        // YamlDotNet cannot make a read-only list unless it is told which class to use for it.
        void ReadList<T>() => builder.WithTypeMapping<IReadOnlyList<T>, List<T>>();
    }

    /// <summary>Spells the name of a property as the file does: "practical.priceInCents".</summary>
    private static string Key(string propertyName) =>
        string.Join('.', propertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>A file that the owner may edit cannot be used. The message says what is wrong with each key.</summary>
public sealed class ContentException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Where the files that the owner may edit stand.</summary>
public sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>Path of programme.yaml. A relative path starts at the folder of the program.</summary>
    public string File { get; set; } = "Content/programme.yaml";

    /// <summary>Path of the school holidays, in the same way.</summary>
    public string SchoolHolidays { get; set; } = "Content/school-holidays.csv";
}
