using System.Collections.Concurrent;
using System.Reflection;
using AgentEvents.Models;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>The checks of the runtime that generated validators call, by the same names.</summary>
internal static class RuntimeCheck
{
    /// <summary>A date and time that a <see cref="Timestamp"/> holds.</summary>
    public const string Instant = "Timestamp.TryParse";

    /// <summary>A date that a <see cref="DateOnly"/> holds.</summary>
    public const string Day = "Formats.Rfc3339.IsDateOnly";

    private static readonly ConcurrentDictionary<string, Utf8Test> Found = new(StringComparer.Ordinal)
    {
        [Instant] = utf8 => Timestamp.TryParse(utf8, out _),
    };

    private delegate bool Utf8Test(ReadOnlySpan<byte> utf8);

    /// <summary>The check of text that holds base64, JSON, or JSON in base64.</summary>
    public static string Content(bool isBase64, bool isJson) =>
        isJson ? isBase64 ? "Formats.JsonContent.IsBase64Json" : "Formats.JsonContent.IsJson" : "Formats.Base64Text.IsByte";

    /// <summary>Whether text passes.</summary>
    /// <param name="function">The function, by its name in the namespace of the models.</param>
    /// <param name="utf8">The text, or the literal of a number.</param>
    public static bool Passes(string function, ReadOnlySpan<byte> utf8) => Found.GetOrAdd(function, Find)(utf8);

    private static Utf8Test Find(string function)
    {
        var dot = function.LastIndexOf('.');
        return typeof(Timestamp).Assembly.GetType("AgentEvents.Models." + function[..dot], throwOnError: true)!
            .GetMethod(function[(dot + 1)..], BindingFlags.Public | BindingFlags.Static, [typeof(ReadOnlySpan<byte>)])!
            .CreateDelegate<Utf8Test>();
    }
}
