namespace PlgTraject.Web.Features.Shared;

/// <summary>A choice in a field: the value that is posted and the words a visitor sees.</summary>
public sealed record FieldOption(string Value, string Text);
