package nl.aanwezig.notification.absence;

import java.util.Comparator;

/** Lessons in the order of the day: numbers by value, then codes by the alphabet. */
final class LessonOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        boolean oneIsNumber = isNumber(one);
        boolean otherIsNumber = isNumber(other);
        if (oneIsNumber && otherIsNumber) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return oneIsNumber == otherIsNumber ? one.compareTo(other) : oneIsNumber ? -1 : 1;
    }

    private static boolean isNumber(String lesson) {
        return !lesson.isEmpty() && lesson.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
