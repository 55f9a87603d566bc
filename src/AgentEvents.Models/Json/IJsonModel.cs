using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Accepting;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>
/// What the generator makes for every model: the three things that all reading, writing and validating is built from
/// (see <see cref="JsonModel"/>).
/// </summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Holds the value that the cursor stands on against the model's schema, and goes past it.</summary>
    /// <typeparam name="TSink">Decides whether the first violation ends it.</typeparam>
    /// <param name="cursor">Stands on the value.</param>
    /// <param name="sink">Takes the violations.</param>
    /// <returns>Whether the value is JSON and valid.</returns>
    static abstract bool Check<TSink>(ref JsonCursor cursor, ref TSink sink)
        where TSink : struct, IViolationSink;

    /// <summary>
    /// Says yes to most documents that are valid, in one pass; to all others it says nothing, and <see cref="Check{TSink}"/> judges. Nesting is
    /// limited to <see cref="JsonCursor.DefaultMaxDepth"/>.
    /// </summary>
    /// <param name="utf8">The whole document.</param>
    /// <returns>True only for documents that are valid; false always where the generator has made no such path.</returns>
    static virtual bool Accepts(ReadOnlySpan<byte> utf8) => false;

    /// <summary>Makes the model of most documents that are valid, in one pass; of all others it says nothing, as <see cref="Accepts"/>.</summary>
    /// <param name="utf8">The whole document.</param>
    /// <param name="value">The model; null if the document is not among them.</param>
    /// <returns>Whether there is a model.</returns>
    static virtual bool TryAccept(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TSelf? value)
    {
        if (TSelf.Accepts(utf8))
        {
            var cursor = AcceptSteps.ReaderOf(utf8);
            value = TSelf.Read(ref cursor);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Builds the model from a value that <see cref="Check{TSink}"/> has found valid. It checks nothing again.</summary>
    /// <param name="cursor">Stands on the value.</param>
    static abstract TSelf Read(ref JsonCursor cursor);

    /// <summary>Writes the model as JSON, valid or not.</summary>
    /// <param name="writer">Takes the bytes.</param>
    void Write(ref JsonWriter writer);
}
