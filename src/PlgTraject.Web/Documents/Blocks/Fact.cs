namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A name and its value: "Duur", "1 jaar, 10 bijeenkomsten".</summary>
public sealed record Fact(string Name, string Value);
