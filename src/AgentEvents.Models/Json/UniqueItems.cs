namespace AgentEvents.Models.Json;

/// <summary>Finds equal elements of an array by sorting them.</summary>
internal static class UniqueItems
{
    public static bool AllUnique(CanonicalJson array)
    {
        Range[] elements = array.Elements();
        Array.Sort(elements, array.CompareParts);
        for (int i = 1; i < elements.Length; i++)
        {
            if (array.CompareParts(elements[i - 1], elements[i]) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
