namespace AgentEvents.Conformance.Growth;

/// <summary>
/// What is compiled beside the runtime to count its steps. It lies in a namespace nearer to the runtime than the base class library.
/// </summary>
internal static class CountedSource
{
    /// <summary>The source.</summary>
    public const string Text = """
        #nullable enable
        namespace AgentEvents.Models
        {
            public static class Tally
            {
                public static long Steps;

                public static void Step() => Steps++;

                public static void Bytes(int count) => Steps += count / 16;
            }

            // Searching and comparing costs as many steps as there are vectors of bytes to look at.
            internal static class CountedSpans
            {
                private static int Found(int at, int length)
                {
                    Tally.Bytes(at < 0 ? length : at);
                    return at;
                }

                public static bool SequenceEqual<T>(this global::System.ReadOnlySpan<T> a, global::System.ReadOnlySpan<T> b) where T : global::System.IEquatable<T>
                {
                    Tally.Bytes(a.Length == b.Length ? a.Length : 0);
                    return global::System.MemoryExtensions.SequenceEqual(a, b);
                }

                public static int SequenceCompareTo<T>(this global::System.ReadOnlySpan<T> a, global::System.ReadOnlySpan<T> b) where T : global::System.IComparable<T>
                {
                    Tally.Bytes(global::System.Math.Min(a.Length, b.Length));
                    return global::System.MemoryExtensions.SequenceCompareTo(a, b);
                }

                public static int IndexOf<T>(this global::System.ReadOnlySpan<T> a, T value) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOf(a, value), a.Length);

                public static int IndexOf<T>(this global::System.ReadOnlySpan<T> a, global::System.ReadOnlySpan<T> value) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOf(a, value), a.Length);

                public static int LastIndexOf<T>(this global::System.ReadOnlySpan<T> a, T value) where T : global::System.IEquatable<T> =>
                    a.Length - Found(a.Length - global::System.MemoryExtensions.LastIndexOf(a, value), a.Length);

                public static int IndexOfAny<T>(this global::System.ReadOnlySpan<T> a, T x, T y) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOfAny(a, x, y), a.Length);

                public static int IndexOfAny<T>(this global::System.ReadOnlySpan<T> a, T x, T y, T z) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOfAny(a, x, y, z), a.Length);

                public static int IndexOfAny<T>(this global::System.ReadOnlySpan<T> a, global::System.Buffers.SearchValues<T> values) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOfAny(a, values), a.Length);

                public static int IndexOfAnyExcept<T>(this global::System.ReadOnlySpan<T> a, global::System.Buffers.SearchValues<T> values) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOfAnyExcept(a, values), a.Length);

                public static int IndexOfAnyExceptInRange<T>(this global::System.ReadOnlySpan<T> a, T first, T last) where T : global::System.IComparable<T> =>
                    Found(global::System.MemoryExtensions.IndexOfAnyExceptInRange(a, first, last), a.Length);

                public static bool Contains<T>(this global::System.ReadOnlySpan<T> a, T value) where T : global::System.IEquatable<T> =>
                    Found(global::System.MemoryExtensions.IndexOf(a, value), a.Length) >= 0;

                public static bool StartsWith<T>(this global::System.ReadOnlySpan<T> a, global::System.ReadOnlySpan<T> value) where T : global::System.IEquatable<T>
                {
                    Tally.Bytes(value.Length);
                    return global::System.MemoryExtensions.StartsWith(a, value);
                }

                public static bool EndsWith<T>(this global::System.ReadOnlySpan<T> a, global::System.ReadOnlySpan<T> value) where T : global::System.IEquatable<T>
                {
                    Tally.Bytes(value.Length);
                    return global::System.MemoryExtensions.EndsWith(a, value);
                }
            }

            internal static class Utf8
            {
                public static bool IsValid(global::System.ReadOnlySpan<byte> text)
                {
                    Tally.Bytes(text.Length);
                    return global::System.Text.Unicode.Utf8.IsValid(text);
                }

                public static global::System.Buffers.OperationStatus ToUtf16(
                    global::System.ReadOnlySpan<byte> utf8, global::System.Span<char> text, out int read, out int written, bool replaceInvalidSequences = true, bool isFinalBlock = true)
                {
                    Tally.Bytes(utf8.Length);
                    return global::System.Text.Unicode.Utf8.ToUtf16(utf8, text, out read, out written, replaceInvalidSequences, isFinalBlock);
                }

                public static global::System.Buffers.OperationStatus FromUtf16(
                    global::System.ReadOnlySpan<char> text, global::System.Span<byte> utf8, out int read, out int written, bool replaceInvalidSequences = true, bool isFinalBlock = true)
                {
                    Tally.Bytes(text.Length);
                    return global::System.Text.Unicode.Utf8.FromUtf16(text, utf8, out read, out written, replaceInvalidSequences, isFinalBlock);
                }
            }

            public static class CountedRun
            {
                public static long IsValid<T>(byte[] utf8) where T : class, global::AgentEvents.Models.Json.IAnnotatedJsonModel<T> =>
                    Count(() => global::AgentEvents.Models.Json.JsonModel.IsValid<T>(utf8));

                public static long Validate<T>(byte[] utf8) where T : class, global::AgentEvents.Models.Json.IAnnotatedJsonModel<T> =>
                    Count(() => global::AgentEvents.Models.Json.JsonModel.Validate<T>(utf8));

                public static long ValidateToTheEnd<T>(byte[] utf8) where T : class, global::AgentEvents.Models.Json.IAnnotatedJsonModel<T> =>
                    Count(() => global::AgentEvents.Models.Json.JsonModel.Validate<T>(utf8, new() { MaxViolations = 1_000_000 }));

                public static long ParseAndWrite<T>(byte[] utf8) where T : class, global::AgentEvents.Models.Json.IAnnotatedJsonModel<T> => Count(() =>
                {
                    if (global::AgentEvents.Models.Json.JsonModel.TryParse<T>(utf8, out var value))
                    {
                        global::AgentEvents.Models.Json.JsonModel.ToUtf8Bytes(value);
                    }
                });

                public static long Annotate<T>(byte[] utf8) where T : class, global::AgentEvents.Models.Json.IAnnotatedJsonModel<T> =>
                    Count(() => global::AgentEvents.Models.Json.JsonModel.Annotate<T>(utf8));

                private static long Count(global::System.Action action)
                {
                    var before = Tally.Steps;
                    action();
                    return Tally.Steps - before;
                }
            }
        }
        """;
}
