using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What is known of the hosts of links. A host is on a list together with everything below it.</summary>
public sealed record HostLists
{
    public required HostList Harmless { get; init; }

    /// <summary>Words in the name of a host of a school or board.</summary>
    public required HostList SchoolWords { get; init; }

    public required HostList Shorteners { get; init; }
    public required HostList Chat { get; init; }

    /// <summary>Endings on which a domain costs next to nothing.</summary>
    public required HostList Cheap { get; init; }

    /// <summary>Endings after which a name without "www." is taken for a host.</summary>
    public required HostList Bare { get; init; }
}

/// <summary>Hosts, or parts of their names.</summary>
public sealed class HostList(IEnumerable<string> names)
{
    private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether the host, or one above it, is on the list: "nl.example" has "a.nl.example" below it.</summary>
    public bool Has(string host)
    {
        for (var at = 0; at >= 0; at = host.IndexOf('.', at) is >= 0 and var dot ? dot + 1 : -1)
        {
            if (_names.Contains(host[at..]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Reads hosts, apart by spaces.</summary>
internal sealed class HostListConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(HostList);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
        new HostList(parser.Consume<YamlDotNet.Core.Events.Scalar>().Value
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        throw new NotSupportedException("The file is only read.");
}
