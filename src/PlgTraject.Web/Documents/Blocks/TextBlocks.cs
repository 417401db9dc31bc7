namespace PlgTraject.Web.Documents.Blocks;

/// <summary>A heading within a chapter.</summary>
public sealed record HeadingBlock(string Text) : Block;

/// <summary>A paragraph; a lead is the larger one a chapter opens with.</summary>
public sealed record ParagraphBlock(string Text, bool Lead = false) : Block
{
    public override bool LeavesMargin => true;
}

/// <summary>A statement with the source it rests on.</summary>
public sealed record StatementBlock(string Text, string Source) : Block;

/// <summary>What research found, side by side.</summary>
public sealed record ResearchBlock(string Title, IReadOnlyList<StatementBlock> Findings) : Block;

/// <summary>The great aim, which deserves room of its own.</summary>
public sealed record AimBlock(string Title, string Text) : Block;

/// <summary>The literal words of people, without the quotation marks.</summary>
public sealed record QuotesBlock(IReadOnlyList<string> Quotes) : Block;

/// <summary>Introduces people.</summary>
public sealed record PortraitsBlock(IReadOnlyList<Portrait> Portraits) : Block
{
    public override bool LeavesMargin => true;
}

/// <summary>Somebody who is introduced.</summary>
public sealed record Portrait(string Name, string Role, string Text);
