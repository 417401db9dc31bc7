namespace PlgTraject.Web.Planning;

/// <summary>Numbers in as few bytes as they need: seven bits in each, and one that says whether more follow.</summary>
internal sealed class PlanCodeBytes
{
    private const int More = 0x80;
    private readonly List<byte> _bytes;
    private int _position;

    public PlanCodeBytes() => _bytes = [];

    public PlanCodeBytes(IEnumerable<byte> bytes) => _bytes = [.. bytes];

    public bool IsAtEnd => _position == _bytes.Count;

    public void Add(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number >= More; number >>= 7)
        {
            _bytes.Add((byte)(number | More));
        }

        _bytes.Add((byte)number);
    }

    /// <summary>Adds how many days a day lies after the one before, and goes on from it.</summary>
    public void AddDays(ref DateOnly from, DateOnly day)
    {
        Add(day.DayNumber - from.DayNumber);
        from = day;
    }

    /// <exception cref="FormatException">There is no number, or one of more than three bytes.</exception>
    public int Next()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (IsAtEnd || shift > 14)
            {
                throw new FormatException();
            }

            var part = _bytes[_position++];
            number |= (part & ~More) << shift;
            if (part < More)
            {
                return number;
            }
        }
    }

    public byte[] ToArray() => [.. _bytes];
}
