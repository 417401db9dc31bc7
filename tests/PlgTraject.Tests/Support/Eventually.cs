namespace PlgTraject.Tests.Support;

/// <summary>Waits for a condition that other threads bring about.</summary>
public static class Eventually
{
    /// <summary>Far more than anything here takes; only a condition that never comes true reaches it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It did not come true.</exception>
    public static async Task True(Func<Task<bool>> condition, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"This did not happen: {what}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Waits for something long: patience begins anew whenever there is more done than before.</summary>
    /// <param name="look">How much is done, and whether that is all.</param>
    /// <param name="what">What is waited for.</param>
    /// <exception cref="TimeoutException">There is no progress any more.</exception>
    public static async Task Progress(Func<Task<(int Done, bool IsAll)>> look, string what)
    {
        var (done, isAll) = await look();
        while (!isAll)
        {
            var before = done;
            await True(async () =>
            {
                (done, isAll) = await look();
                return isAll || done > before;
            }, what);
        }
    }
}
