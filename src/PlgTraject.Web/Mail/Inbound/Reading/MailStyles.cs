using System.Drawing;
using System.Globalization;
using AngleSharp.Html.Parser.Tokens;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// The little of the looks of a mail that its words may need: bold, italic, lines through and under, colour. Text is
/// never too light to be read, and nothing is placed, sized or hidden.
/// </summary>
internal static class MailStyles
{
    /// <summary>How light the text may be: on white and on a light ground it then has a contrast of 4.5.</summary>
    private const double LightestText = 0.13;

    private const double DarkestGround = 0.8;
    private const int MostDeclarations = 60;
    private const int LongestStyle = 4000;

    public static readonly IReadOnlyList<string> Properties =
        ["color", "background-color", "font-weight", "font-style", "text-decoration", "text-align"];

    /// <returns>Declarations of <see cref="Properties"/>; empty when there are none.</returns>
    public static string Of(HtmlTagToken tag)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Read("color", tag.GetAttribute("color"), found);
        Read("background-color", tag.GetAttribute("bgcolor"), found);
        Read("text-align", tag.GetAttribute("align"), found);
        var style = tag.GetAttribute("style");
        foreach (var declaration in style[..Math.Min(style.Length, LongestStyle)].Split(';').Take(MostDeclarations))
        {
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                Read(declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..], found);
            }
        }

        return string.Join(';', found.Select(one => $"{one.Key}:{one.Value}"));
    }

    private static void Read(string name, string text, SortedDictionary<string, string> found)
    {
        var value = text.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        var (property, meant) = name switch
        {
            "color" when Colour(value) is { } colour => ("color", Dark(colour)),
            "background-color" or "background" when Colour(value) is { } ground && Light(ground) >= DarkestGround =>
                ("background-color", Written(ground)),
            "font-weight" when value is "bold" or "bolder" or "600" or "700" or "800" or "900" =>
                ("font-weight", "bold"),
            "font-style" when value is "italic" or "oblique" => ("font-style", "italic"),
            "text-decoration" or "text-decoration-line" when value.StartsWith("underline", StringComparison.Ordinal) =>
                ("text-decoration", "underline"),
            "text-decoration" or "text-decoration-line" when value.StartsWith(
                "line-through", StringComparison.Ordinal) => ("text-decoration", "line-through"),
            "text-align" when value is "left" or "right" or "center" or "justify" => ("text-align", value),
            _ => ("", ""),
        };
        if (property.Length > 0)
        {
            found[property] = meant;
        }
    }

    private static Color? Colour(string value)
    {
        if (value is ['#', .. var digits] && int.TryParse(
            digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return digits.Length switch
            {
                3 => Color.FromArgb(0x11 * (number >> 8), 0x11 * ((number >> 4) & 15), 0x11 * (number & 15)),
                6 => Color.FromArgb(number >> 16, (number >> 8) & 255, number & 255),
                _ => null,
            };
        }

        if (value.StartsWith("rgb(", StringComparison.Ordinal) && value.EndsWith(')') && value.Length < 40)
        {
            var parts = value[4..^1].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 3 && byte.TryParse(parts[0], CultureInfo.InvariantCulture, out var red)
                && byte.TryParse(parts[1], CultureInfo.InvariantCulture, out var green)
                && byte.TryParse(parts[2], CultureInfo.InvariantCulture, out var blue)
                    ? Color.FromArgb(red, green, blue)
                    : null;
        }

        return value.Length < 30 && value != "transparent"
            && Color.FromName(value) is { IsKnownColor: true, IsSystemColor: false } named ? named : null;
    }

    /// <summary>The same hue, so dark that it can be read.</summary>
    private static string Dark(Color colour)
    {
        var light = Light(colour);
        return light <= LightestText
            ? Written(colour)
            : Written(Color.FromArgb(Scaled(colour.R), Scaled(colour.G), Scaled(colour.B)));

        int Scaled(byte part)
        {
            var scaled = Linear(part) * LightestText / light;
            return (int)(255 * (scaled <= 0.0031308 ? scaled * 12.92 : (1.055 * Math.Pow(scaled, 1 / 2.4)) - 0.055));
        }
    }

    /// <summary>Its relative luminance, from 0 to 1 (WCAG 2.2).</summary>
    private static double Light(Color colour) =>
        (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte part) => part / 255.0 is var one && one <= 0.04045
        ? one / 12.92
        : Math.Pow((one + 0.055) / 1.055, 2.4);

    private static string Written(Color colour) => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";
}
