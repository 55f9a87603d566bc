using System.Globalization;

namespace AgentEvents.Generator.Patterns;

/// <summary>Writes constant tables, which the C# compiler puts into the assembly's data: reading them neither allocates nor initialises anything.</summary>
/// <code>private static global::System.ReadOnlySpan&lt;byte&gt; Name__Columns => new byte[] { 0, 0, 1, … };</code>
internal static class DataEmitter
{
    private const int PerLine = 24;

    public static void Write(CodeLines code, string name, string type, IReadOnlyList<int> values)
    {
        code.Add("");
        code.Open($"private static global::System.ReadOnlySpan<{type}> {name} => new {type}[]");
        for (var i = 0; i < values.Count; i += PerLine)
        {
            var line = values.Skip(i).Take(PerLine).Select(static value => value.ToString(CultureInfo.InvariantCulture));
            code.Add(string.Join(", ", line) + ",");
        }

        code.Close(";");
    }
}
