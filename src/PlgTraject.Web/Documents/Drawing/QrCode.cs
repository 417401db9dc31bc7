using System.Globalization;
using System.Text;
using QRCoder;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>A QR code as a path, so that it stays sharp at every size.</summary>
public static class QrCode
{
    /// <summary>A longer text has less to repair with, so that its modules stay large enough for a telephone.</summary>
    private const int Long = 200;

    /// <summary>SVG path data in which a module is one unit wide, and how many units the code measures.</summary>
    /// <param name="text">What is in the code, such as an address.</param>
    public static (string Path, int Size) Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(
            text, text.Length > Long ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
