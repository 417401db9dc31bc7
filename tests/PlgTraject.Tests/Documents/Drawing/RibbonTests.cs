using PlgTraject.Web.Documents.Drawing;
using SkiaSharp;

namespace PlgTraject.Tests.Documents.Drawing;

public sealed class RibbonTests
{
    private readonly Ribbon _ribbon = new(sessions: 10, length: 1000, amplitude: 50, weight: 40);

    [Theory]
    [InlineData(1, 50)]
    [InlineData(10, 950)]
    public void Node_OfASession_StandsInTheMiddleOfItsStretch(int number, double expected) =>
        Assert.Equal(expected, _ribbon.Node(number), precision: 6);

    [Fact]
    public void Strands_AtEveryNode_Cross()
    {
        using var first = Shape(_ribbon.Strand(0));
        using var second = Shape(_ribbon.Strand(1));

        for (var number = 1; number <= 10; number++)
        {
            Assert.True(first.Contains((float)_ribbon.Node(number), 0));
            Assert.True(second.Contains((float)_ribbon.Node(number), 0));
        }
    }

    [Fact]
    public void Strands_ThroughTheYear_HandOverTheirWeight()
    {
        Assert.True(Thickness(0, 1) > Thickness(0, 5) && Thickness(0, 5) > Thickness(0, 9));
        Assert.True(Thickness(1, 1) < Thickness(1, 5) && Thickness(1, 5) < Thickness(1, 9));
    }

    [Fact]
    public void Vertical_Always_SwapsTheAxes()
    {
        using var across = Shape(_ribbon.Strand(0));
        using var down = Shape(new Ribbon(10, 1000, 50, 40, vertical: true).Strand(0));

        Assert.Equal(across.Bounds.Width, down.Bounds.Height, tolerance: 0.5f);
        Assert.Equal(across.Bounds.Height, down.Bounds.Width, tolerance: 0.5f);
    }

    /// <summary>How thick a strand is where it swings widest, right after a session.</summary>
    private float Thickness(int strand, int number)
    {
        using var stretch = Shape(_ribbon.Around(strand, number));
        var place = (float)_ribbon.Node(number) + 50;
        return Enumerable.Range(-1000, 2000).Count(tenth => stretch.Contains(place - 0.5f, tenth / 10f)) / 10f;
    }

    private static SKPath Shape(string outline) => SKPath.ParseSvgPathData(outline);
}
