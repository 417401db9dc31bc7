namespace PlgTraject.Tests.Support;

/// <summary>Tests that share one product and one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
