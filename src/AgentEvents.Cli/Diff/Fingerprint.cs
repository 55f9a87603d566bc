using System.Security.Cryptography;
using System.Text;

namespace AgentEvents.Cli.Diff;

/// <summary>
/// Tells a change from all others, today and in later runs. It does not depend on lines, on the position of a parameter in its list, or on the
/// names of the versions; a change that goes further than the accepted one has another.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a change: 16 hexadecimal digits.</summary>
    /// <param name="document">The name of the document.</param>
    /// <param name="change">The change.</param>
    public static string Of(string document, SchemaChange change)
    {
        var text = string.Join('\0', document, change.Rule, change.Part ?? change.Pointer, change.Detail ?? change.Message);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
