package nl.aanwezig.attendance.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.aanwezig.attendance.AttendanceSettings;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.starter.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies over the limit are 413 {@code body_too_large}: at once where the length is announced, and as soon as the limit
 * is passed where it is not. The Ed-Fi import is streamed and has no limit.
 */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    private static final String STREAMED = "/imports/ed-fi";
    private static final String CODE = "body_too_large";

    private final long maxBytes;
    private final JsonMapper json;

    BodyLimitFilter(AttendanceSettings settings, JsonMapper json) {
        this.maxBytes = settings.maxBody().toBytes();
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith(STREAMED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Problems.of(HttpStatus.CONTENT_TOO_LARGE, CODE, detail()));
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Limited(super.getInputStream());
                    }
                },
                response);
    }

    private String detail() {
        return "the body may have at most " + maxBytes + " bytes";
    }

    /** Passes bytes through until there are too many. */
    private final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private long seen;

        Limited(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > maxBytes) {
                throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, CODE, detail());
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
