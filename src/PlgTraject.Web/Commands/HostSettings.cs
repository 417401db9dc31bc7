using System.Globalization;
using System.Net;
using PlgTraject.Web.Infrastructure.Logging;
using Serilog.Events;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Checks the settings that the server, Serilog and OpenTelemetry read themselves, before they do. At a mistake they
/// would throw an exception that names no setting, or silently do something else: a port that is no number would become
/// 80.
/// </summary>
internal static class HostSettings
{
    private const string Levels = "Serilog:MinimumLevel";

    public static IEnumerable<(string Key, string Fault)> FaultsIn(IConfiguration configuration) =>
    [
        .. Items(
            configuration, WebHostDefaults.ServerUrlsKey, IsAddress,
            "address to listen at, such as http://127.0.0.1:8080"),
        .. Items(configuration, WebHostDefaults.HttpPortsKey, IsPort, "port: give numbers, separated by ;"),
        .. Items(configuration, WebHostDefaults.HttpsPortsKey, IsPort, "port: give numbers, separated by ;"),
        .. Items(
            configuration, TelemetryServices.StandardEndpoint, IsCollector,
            "http: or https: address, such as http://localhost:4317"),
        .. LevelsIn(configuration),
    ];

    private static IEnumerable<(string Key, string Fault)> Items(
        IConfiguration configuration, string key, Func<string, bool> isRight, string expected) =>
        (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(item => !isRight(item)).Select(item => (key, $"'{item}' is no {expected}"));

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text).Port is >= 0 and <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsCollector(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && TelemetryOptions.IsCollector(address);

    private static IEnumerable<(string Key, string Fault)> LevelsIn(IConfiguration configuration) =>
        configuration.GetSection($"{Levels}:Override").GetChildren()
            .Append(configuration.GetSection($"{Levels}:Default"))
            // This key can hold a level itself; when it is empty, it only holds the settings below it.
            .Concat(string.IsNullOrEmpty(configuration[Levels]) ? [] : [configuration.GetSection(Levels)])
            .Where(level => level.Value is { } value && !Enum.TryParse<LogEventLevel>(value, ignoreCase: true, out _))
            .Select(level =>
                (level.Path, $"'{level.Value}' is none of {string.Join(", ", Enum.GetNames<LogEventLevel>())}"));
}
