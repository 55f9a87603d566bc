using System.Runtime.CompilerServices;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli;

/// <summary>Asks for the name that was probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>A question to be put behind a message: <c> Did you mean 'validate'?</c>; empty if nothing is near.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="names">What can be meant.</param>
    // The search is the generator's, and the C# compiler comes with it. Not inlined, so that a method which may ask loads neither before it asks.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Question(string text, IEnumerable<string> names) => NearestName.Question(text, names);

    /// <summary>What to say where an option has none of the values that there are.</summary>
    /// <param name="option">The option.</param>
    /// <param name="value">What it has.</param>
    /// <param name="known">What it may have.</param>
    public static string NoValue(string option, string value, IReadOnlyCollection<string> known) =>
        $"'{value}' is no value of {option}: {string.Join(", ", known)}.{Question(value, known)}".TrimEnd('.');
}
