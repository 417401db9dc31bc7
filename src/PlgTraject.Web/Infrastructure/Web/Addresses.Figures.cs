namespace PlgTraject.Web.Infrastructure.Web;

public static partial class Addresses
{
    /// <summary>The address of the figures.</summary>
    public static partial class Staff
    {
        public const string Figures = Root + "/cijfers";

        /// <summary>The query parameter with the name of a period.</summary>
        public const string PeriodParameter = "periode";

        public static string FiguresOf(string period) => Query(Figures, (PeriodParameter, period));
    }
}
