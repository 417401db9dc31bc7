namespace PlgTraject.Web.Content;

/// <summary>programme.yaml cannot be used. The message names each key and what is wrong with it.</summary>
public sealed class ContentException(string message, Exception? inner = null) : Exception(message, inner);
