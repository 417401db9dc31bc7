using System.Text;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Documents;

namespace PlgTraject.Tests.Documents;

public sealed class DrawnDocumentsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HeldRenderer _renderer = new();
    private readonly DrawnDocuments _documents;

    public DrawnDocumentsTests() => _documents = new DrawnDocuments(_renderer);

    public void Dispose()
    {
        _documents.Dispose();
        _renderer.Dispose();
    }

    [Fact]
    public async Task Draw_Many_AreDrawnTwoAtATimeAndEachOnce()
    {
        var drawings = Enumerable.Range(0, 4).SelectMany(number => new[] { Draw($"{number}"), Draw($"{number}") })
            .ToList();
        await Eventually.True(() => Task.FromResult(_renderer.Inside == 2), "two are being drawn");
        Assert.Null(_documents.Find("3"));

        _renderer.LetGo(4);
        var files = await Task.WhenAll(drawings).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(2, _renderer.MostInside);
        Assert.Equal(4, _renderer.Drawn);
        Assert.Equal("3", Encoding.UTF8.GetString(files[^1]));
        Assert.Same(files[^1], _documents.Find("3"));
        Assert.Same(files[^1], await Draw("3"));
    }

    [Fact]
    public async Task Draw_Fails_TheNextTriesAgain()
    {
        _renderer.LetGo(2);
        _renderer.FailsNext = true;
        await Assert.ThrowsAsync<InvalidDataException>(() => Draw("kapot"));

        Assert.Equal("kapot", Encoding.UTF8.GetString(await Draw("kapot")));
    }

    /// <summary>Who gives up waiting does not take the file from who still waits.</summary>
    [Fact]
    public async Task Draw_OneGivesUp_TheOtherGetsTheFile()
    {
        using var gone = new CancellationTokenSource();
        var first = _documents.DrawAsync("samen", Of("samen"), isForAll: false, gone.Token);
        var second = Draw("samen");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        _renderer.LetGo(1);

        Assert.Equal("samen", Encoding.UTF8.GetString(await second));
        Assert.Equal(1, _renderer.Drawn);
    }

    private Task<byte[]> Draw(string key) =>
        _documents.DrawAsync(key, Of(key), isForAll: false, TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static Document Of(string title) => new(title, "", "", 1, []);

    /// <summary>Draws nothing until it is let go.</summary>
    private sealed class HeldRenderer : IDocumentRenderer, IDisposable
    {
        private readonly SemaphoreSlim _gate = new(0);
        private readonly Lock _counting = new();

        public int Inside { get; private set; }
        public int MostInside { get; private set; }
        public int Drawn { get; private set; }
        public bool FailsNext { get; set; }

        public void LetGo(int drawings) => _gate.Release(drawings);

        public byte[] Render(Document document)
        {
            lock (_counting)
            {
                Drawn++;
                MostInside = Math.Max(MostInside, ++Inside);
            }

            try
            {
                Assert.True(_gate.Wait(Patience));
                if (FailsNext)
                {
                    FailsNext = false;
                    throw new InvalidDataException();
                }

                return Encoding.UTF8.GetBytes(document.Title);
            }
            finally
            {
                lock (_counting)
                {
                    Inside--;
                }
            }
        }

        public void Dispose() => _gate.Dispose();
    }
}
