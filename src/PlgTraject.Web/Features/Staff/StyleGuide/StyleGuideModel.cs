using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.StyleGuide;

/// <summary>The fields the style guide shows, filled with examples.</summary>
public sealed class StyleGuideModel
{
    public string Plain { get; } = "";
    public string Filled { get; } = "De Regenboog";
    public string Wrong { get; } = "naam@";
    public string Text { get; } = "Een paar regels tekst.\nOp een tweede regel.";
    public string Choice { get; } = "2";
    public string WrongChoice { get; } = "";
    public string Select { get; } = "1";

    public IReadOnlyList<FieldOption> Options { get; } =
        [new("1", "Eerste mogelijkheid"), new("2", "Tweede mogelijkheid"), new("3", "Derde mogelijkheid")];
}
