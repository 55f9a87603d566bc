using System.ComponentModel;
using System.Runtime.CompilerServices;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>What generated validators do again and again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CheckSteps
{
    private static int _lastSchema;

    /// <summary>A number for a schema whose verdicts are remembered; no other schema of this process has it.</summary>
    public static int NumberSchema() => Interlocked.Increment(ref _lastSchema);

    /// <summary>Takes note of the name of a member that the schema does not name.</summary>
    /// <param name="cursor">Stands behind the name.</param>
    /// <param name="at">The offset of the name's first quote.</param>
    /// <param name="seen">What the names of the object have left so far; 0 before the first.</param>
    /// <returns>What they have left now, for <see cref="AreNamesUnique"/>.</returns>
    public static ulong NoteName(ref readonly JsonCursor cursor, int at, ulong seen) => MemberNames.Note(cursor.RawName(at), seen);

    /// <summary>Whether no name stands twice among those that were noted. If one does, each further one is reported.</summary>
    /// <typeparam name="TSink">Decides whether more than the first is looked for.</typeparam>
    /// <param name="cursor">Stands behind the object, and stays there.</param>
    /// <param name="sink">Takes the violations.</param>
    /// <param name="start">The offset of the object.</param>
    /// <param name="seen">What its names have left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNamesUnique<TSink>(ref readonly JsonCursor cursor, ref TSink sink, int start, ulong seen)
        where TSink : struct, IViolationSink => !MemberNames.MayRepeat(seen) || MemberNames.AreUnique(cursor.Since(start), start, ref sink);

    /// <summary>Goes past a value that a keyword turns away, and reports it unless it is no JSON to begin with.</summary>
    /// <typeparam name="TSink">Decides whether the value is gone past at all.</typeparam>
    /// <param name="cursor">Stands on the value.</param>
    /// <param name="sink">Takes the violations.</param>
    /// <param name="assertion">The keyword.</param>
    /// <returns>False, always.</returns>
    public static bool Reject<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion assertion)
        where TSink : struct, IViolationSink
    {
        var at = cursor.Position;
        if (!sink.IsDone && cursor.SkipValue())
        {
            sink.Report(assertion, at);
        }

        return false;
    }

    /// <summary>Goes past a value that several keywords turn away, and reports it unless it is no JSON to begin with.</summary>
    /// <typeparam name="TSink">Decides whether the value is gone past at all.</typeparam>
    /// <param name="cursor">Stands on the value.</param>
    /// <param name="sink">Takes the violations.</param>
    /// <param name="assertions">The keywords.</param>
    /// <returns>False, always.</returns>
    public static bool Reject<TSink>(ref JsonCursor cursor, ref TSink sink, scoped ReadOnlySpan<Assertion> assertions)
        where TSink : struct, IViolationSink
    {
        var at = cursor.Position;
        if (sink.IsDone || !cursor.SkipValue())
        {
            return false;
        }

        foreach (var assertion in assertions)
        {
            sink.Report(assertion, at);
        }

        return false;
    }

    /// <summary>Validates a value that only has to be a string.</summary>
    /// <typeparam name="TSink">Decides whether what is wrong is gone past.</typeparam>
    /// <param name="cursor">Stands on the value; afterwards behind it.</param>
    /// <param name="sink">Takes the violation.</param>
    /// <param name="type">The keyword that says so.</param>
    public static bool IsString<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion type)
        where TSink : struct, IViolationSink
    {
        if (cursor.Current != (byte)'"')
        {
            return Reject(ref cursor, ref sink, type);
        }

        cursor.SkipString();
        return !cursor.IsFaulted;
    }

    /// <summary>Validates a value that only has to be a boolean.</summary>
    /// <inheritdoc cref="IsString"/>
    public static bool IsBoolean<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion type)
        where TSink : struct, IViolationSink =>
        cursor.Current is (byte)'t' or (byte)'f' ? cursor.SkipValue() : Reject(ref cursor, ref sink, type);

    /// <summary>Validates a value that only has to be null.</summary>
    /// <inheritdoc cref="IsString"/>
    public static bool IsNull<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion type)
        where TSink : struct, IViolationSink => cursor.Current == (byte)'n' ? cursor.SkipValue() : Reject(ref cursor, ref sink, type);

    /// <summary>Validates a value that only has to be a number.</summary>
    /// <inheritdoc cref="IsString"/>
    public static bool IsNumber<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion type)
        where TSink : struct, IViolationSink => IsAtNumber(ref cursor) ? cursor.SkipValue() : Reject(ref cursor, ref sink, type);

    /// <summary>Validates a value that only has to be an integer; <c>1.0</c> is one.</summary>
    /// <inheritdoc cref="IsString"/>
    public static bool IsInteger<TSink>(ref JsonCursor cursor, ref TSink sink, Assertion type)
        where TSink : struct, IViolationSink
    {
        if (!IsAtNumber(ref cursor))
        {
            return Reject(ref cursor, ref sink, type);
        }

        var start = cursor.Position;
        var number = cursor.ReadNumber();
        if (cursor.IsFaulted)
        {
            return false;
        }

        if (JsonDecimal.IsInteger(number))
        {
            return true;
        }

        sink.Report(type, start);
        return false;
    }

    private static bool IsAtNumber(ref readonly JsonCursor cursor) => cursor.Current == (byte)'-' || char.IsAsciiDigit((char)cursor.Current);

    /// <summary>
    /// Whether the value that the cursor stands on is anything but null, for which a model has no form; null is gone past and reported.
    /// </summary>
    /// <typeparam name="TSink">Decides whether the value is gone past at all.</typeparam>
    /// <param name="cursor">Stands on the value.</param>
    /// <param name="sink">Takes the violation.</param>
    public static bool IsNotNull<TSink>(ref JsonCursor cursor, ref TSink sink)
        where TSink : struct, IViolationSink => cursor.Current != (byte)'n' || Reject(ref cursor, ref sink, JsonRules.NoModel);

    /// <summary>
    /// Whether the value that the cursor stands on is of the only kind for which a model has a form; another one is gone past and reported.
    /// </summary>
    /// <typeparam name="TSink">Decides whether the value is gone past at all.</typeparam>
    /// <param name="cursor">Stands on the value.</param>
    /// <param name="sink">Takes the violation.</param>
    /// <param name="kind">The kind; <see cref="System.Text.Json.JsonValueKind.True"/> stands for both booleans.</param>
    public static bool IsOfKind<TSink>(ref JsonCursor cursor, ref TSink sink, System.Text.Json.JsonValueKind kind)
        where TSink : struct, IViolationSink =>
        !cursor.IsAtValue
        || JsonKind.Of(cursor.Current) == kind
        || (kind == System.Text.Json.JsonValueKind.True && cursor.Current == (byte)'f')
        || Reject(ref cursor, ref sink, JsonRules.OtherModel);

    /// <summary>Whether the value that the cursor stands on is an object that has a member.</summary>
    /// <param name="cursor">Stands on the value; afterwards anywhere in it.</param>
    /// <param name="member">The member's name in UTF-8.</param>
    public static bool HasMember(ref JsonCursor cursor, ReadOnlySpan<byte> member)
    {
        if (cursor.Current == (byte)'{' && cursor.BeginObject())
        {
            do
            {
                if (cursor.ReadName().SequenceEqual(member))
                {
                    return !cursor.IsFaulted;
                }

                cursor.SkipValue();
            }
            while (cursor.NextMember());
        }

        return false;
    }

    /// <summary>Whether text has at least so many code points.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="count">How many.</param>
    public static bool IsAtLeast(ReadOnlySpan<byte> text, int count) =>
        text.Length >= count && (text.Length / 4 >= count || CountCodePoints(text) >= count);

    /// <summary>Whether text has at most so many code points.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="count">How many.</param>
    public static bool IsAtMost(ReadOnlySpan<byte> text, int count) =>
        text.Length <= count || ((text.Length + 3) / 4 <= count && CountCodePoints(text) <= count);

    // A code point is a byte that is no continuation byte.
    private static int CountCodePoints(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var b in text)
        {
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
