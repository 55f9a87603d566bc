namespace AgentEvents.Conformance.Growth;

/// <summary>A schema, and documents of any size that are meant to make it slow.</summary>
/// <param name="Keyword">The keyword under test, or <c>format:</c> and the format.</param>
/// <param name="Schema">The schema, without <c>$schema</c>.</param>
/// <param name="Document">Makes a document of about so many bytes.</param>
internal sealed record GrowthCase(string Keyword, string Schema, Func<int, string> Document)
{
    /// <summary>An array of as many items as fit.</summary>
    /// <param name="size">How many bytes.</param>
    /// <param name="item">Makes an item.</param>
    /// <param name="last">Another item, at the end.</param>
    public static string Items(int size, Func<int, string> item, string? last = null) =>
        "[" + Fill(size, item) + (last is null ? "" : "," + last) + "]";

    /// <summary>An object of as many members as fit.</summary>
    /// <param name="size">How many bytes.</param>
    /// <param name="member">Makes a member.</param>
    /// <param name="last">Another member, at the end.</param>
    public static string Members(int size, Func<int, string> member, string? last = null) =>
        "{" + Fill(size, member) + (last is null ? "" : "," + last) + "}";

    /// <summary>A string of so many bytes.</summary>
    public static string Text(int size, string part) => "\"" + Repeat(part, size) + "\"";

    /// <summary>As many repetitions as fit.</summary>
    public static string Repeat(string part, int size) => string.Concat(Enumerable.Repeat(part, Math.Max(1, size / part.Length)));

    /// <summary>An array of values that are nested as deeply as the limit allows.</summary>
    public static string Nested(int size, string open, string inner, string close)
    {
        const int depth = 60;
        var one = Repeat(open, depth * open.Length) + inner + Repeat(close, depth * close.Length);
        return Items(size, _ => one);
    }

    private static string Fill(int size, Func<int, string> part)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(i > 0 ? "," : "").Append(part(i));
        }

        return text.ToString();
    }
}
