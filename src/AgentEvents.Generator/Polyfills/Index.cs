// The C# compiler asks for it and netstandard2.0 lacks it.
#pragma warning disable IDE0130 // the compiler looks it up in this namespace

namespace System;

/// <summary>What list patterns are compiled to.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
