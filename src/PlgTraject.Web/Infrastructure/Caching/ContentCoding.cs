namespace PlgTraject.Web.Infrastructure.Caching;

/// <summary>How the bytes of an answer are packed, in rising order of what the site prefers to send.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
