using Microsoft.Extensions.Primitives;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Tests.Infrastructure.Caching;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("", ContentCoding.Identity)]
    [InlineData("identity", ContentCoding.Identity)]
    [InlineData("zstd, deflate", ContentCoding.Identity)]
    [InlineData("gzip", ContentCoding.Gzip)]
    [InlineData("br", ContentCoding.Brotli)]
    [InlineData("gzip, deflate, br, zstd", ContentCoding.Brotli)]
    [InlineData("GZIP,BR", ContentCoding.Brotli)]
    [InlineData("*", ContentCoding.Brotli)]
    [InlineData("*;q=0", ContentCoding.Identity)]
    [InlineData("br;q=0, *", ContentCoding.Gzip)]
    [InlineData("br;q=0", ContentCoding.Identity)]
    [InlineData("gzip, br;q=0", ContentCoding.Gzip)]
    [InlineData("gzip, br;q=0.000", ContentCoding.Gzip)]
    [InlineData("gzip;q=1.0, br ; q=0.5", ContentCoding.Gzip)]
    [InlineData("gzip;q=0.5, br;Q=0.5", ContentCoding.Brotli)]
    [InlineData("identity, br;q=0.8, gzip;q=0.2", ContentCoding.Identity)]
    [InlineData("identity;q=0.5, gzip", ContentCoding.Gzip)]
    [InlineData("br;q=much, gzip", ContentCoding.Gzip)]
    [InlineData(",,;q=1,gzip", ContentCoding.Gzip)]
    public void Choose_Header_GivesWhatTheClientWeighsHighest(string header, ContentCoding expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header));

    [Fact]
    public void Choose_NoHeaderOrSeveral_ReadsThemAll()
    {
        Assert.Equal(ContentCoding.Identity, AcceptEncoding.Choose(default));
        Assert.Equal(ContentCoding.Brotli, AcceptEncoding.Choose(new StringValues(["gzip", "br"])));
    }
}
