namespace AgentEvents.Models.Json;

// What bounds the time that a document can take where its schema looks at the same bytes more than once.
public ref partial struct JsonCursor
{
    /// <summary>
    /// Whether verdicts on the value that the cursor stands on are worth remembering: it holds other values, and the document has been looked at
    /// more often than ordinary ones are.
    /// </summary>
    public readonly bool RemembersVerdicts =>
        Current is (byte)'{' or (byte)'[' && (_effort is not null || _looksLeft < JsonEffort.LooksBeforeRemembering(_utf8.Length));

    private JsonEffort Effort => _effort ??= new JsonEffort(_utf8.Length);

    /// <summary>
    /// Whether a value that the cursor has gone past took more looks than half of what its bytes may take in a document. Values that did not take
    /// these leave the other half for what is around them.
    /// </summary>
    /// <param name="start">Where the value starts.</param>
    internal readonly bool HasLookedOften(int start) =>
        JsonEffort.LooksAllowed(_utf8.Length) - _looksLeft > JsonEffort.LooksPerByte / 2 * (_position - start);

    /// <summary>Recalls the verdict of a schema on the value that the cursor stands on.</summary>
    /// <param name="schema">The number of the schema: <see cref="Validation.CheckSteps.NumberSchema"/>.</param>
    /// <param name="isValid">The verdict. A valid value is gone past.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryRecall(int schema, out bool isValid)
    {
        isValid = false;
        if (_effort is null || !_effort.TryRecall(schema, _position, out var end))
        {
            return false;
        }

        isValid = end > 0;
        _position = isValid ? end : _position;
        return true;
    }

    /// <summary>Remembers the verdict of a schema on a value.</summary>
    /// <param name="schema">The number of the schema.</param>
    /// <param name="value">Where the value starts.</param>
    /// <param name="isValid">The verdict; if the value is valid, the cursor stands behind it.</param>
    public void Remember(int schema, JsonMark value, bool isValid)
    {
        if (!IsFaulted)
        {
            Effort.Remember(schema, value.Position, isValid ? _position : 0);
        }
    }

    /// <summary>
    /// Whether what is wrong with the value that the cursor stands on is to be reported: the first time that a schema comes to it. A value that is
    /// wrong for every alternative on every level would otherwise be reported in two to the power of its depth ways.
    /// </summary>
    /// <param name="schema">The number of the schema, which remembers that the value is not valid.</param>
    public bool BeginReport(int schema) => Effort.BeginReport(schema, _position);

    /// <summary>
    /// Goes back to the start of a document that is valid, to read it: what has been judged within the limits is read without them.
    /// </summary>
    internal void BeginReading(JsonMark start)
    {
        Rewind(start);
        _looksLeft = Unlimited;
        _effort?.LiftTimeLimit();
    }

    /// <summary>Runs a pattern that may need backtracking, as long as there is time for it.</summary>
    /// <returns>Whether the text matches; true as well where time is up, which the cursor then knows as a fault.</returns>
    internal bool Matches(Patterns.TranslatedRegex regex, scoped ReadOnlySpan<byte> text, int offset)
    {
        if (IsFaulted)
        {
            return true;
        }

        if (Effort.TryMatch(regex, text, out var isMatch))
        {
            return isMatch;
        }

        Fail(JsonFault.PatternTimeLimit, offset);
        return true;
    }
}
