using System.Text;

namespace AgentEvents.Generator.Emit;

/// <summary>
/// Writes what finds out which member comes next. First it bets that the name stands there as every writer writes it, quotes and colon included,
/// which takes one comparison of constant length; only a name that is written otherwise, or unknown, is read and looked up by its length.
/// </summary>
/// <code>
/// int member = cursor.TryName("\"to\":"u8) ? 0
///     : cursor.TryName("\"event\":"u8) ? 1
///     : AgentEvent__Name(cursor.ReadName());
/// </code>
internal static class NameEmitter
{
    // Beyond that many bets in a row, reading the name is cheaper.
    private const int MaxBets = 12;

    /// <summary>The expression: the index of the name, or -1.</summary>
    /// <param name="names">The names.</param>
    /// <param name="method">The method of <see cref="Method"/>.</param>
    /// <param name="read">The expression that reads the name.</param>
    public static string Find(IReadOnlyList<string> names, string method, string read)
    {
        var bets = names.Count > MaxBets
            ? []
            : names.Select((name, i) => (name, i)).Where(p => p.name.All(c => c is >= ' ' and not '"' and not '\\')).ToArray();
        var chain = bets.Select(b => $"cursor.TryName({CSharpLiteral.Utf8("\"" + b.name + "\":")}) ? {CSharpLiteral.Of(b.i)}\n    : ");
        return string.Concat(chain) + $"{method}({read})";
    }

    /// <summary>The method that looks a name up.</summary>
    public static string Method(IReadOnlyList<string> names, string method)
    {
        if (names.Count > TextTableEmitter.LongestCode)
        {
            return $$"""
                private static int {{method}}(global::System.ReadOnlySpan<byte> name) =>
                    {{TextTableEmitter.Find("name", names)}};
                """;
        }

        var cases = names.Select((name, i) => $$"""
            case {{CSharpLiteral.Of(Encoding.UTF8.GetByteCount(name))}} when global::System.MemoryExtensions.SequenceEqual(name, {{CSharpLiteral.Utf8(name)}}):
                return {{CSharpLiteral.Of(i)}};
            """);
        return $$"""
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static int {{method}}(global::System.ReadOnlySpan<byte> name)
            {
                switch (name.Length)
                {
                    {{Code.Indent(Code.Lines(cases), 2)}}
                    default:
                        return -1;
                }
            }
            """;
    }
}
